export interface Dot {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A swarm along one axis: each dot stands at its value, as close to the middle line as the dots before it allow.
 * Values 0–1 become x from `radius` to `width − radius`; y is the distance from the middle line. Input order decides
 * who comes first, so the same statements always give the same picture. Dots past `reach` share the outermost line.
 */
export function layOutSwarm(
  values: readonly { readonly id: number; readonly value: number }[],
  { width, radius, reach }: { readonly width: number; readonly radius: number; readonly reach: number },
): readonly Dot[] {
  const placed: Dot[] = [];
  const step = 2 * radius + 1;
  for (const { id, value } of [...values].sort((a, b) => a.value - b.value || a.id - b.id)) {
    const x = radius + Math.min(1, Math.max(0, value)) * (width - 2 * radius);
    const near = placed.filter((dot) => Math.abs(dot.x - x) < step);
    placed.push({ id, x, y: firstFreeHeight(near, x, step, reach) });
  }
  return placed;
}

/** 0, +s, −s, +2s, … : the first height at which no near dot is closer than a dot's width. */
function firstFreeHeight(near: readonly Dot[], x: number, step: number, reach: number): number {
  const fine = step / 4;
  for (let index = 0; ; index += 1) {
    const y = (index % 2 === 1 ? 1 : -1) * Math.ceil(index / 2) * fine;
    if (Math.abs(y) > reach) return Math.sign(y) * reach;
    if (near.every((dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2 >= step ** 2 - 0.01)) return y === 0 ? 0 : y;
  }
}
