const encoder = new TextEncoder();

/**
 * Cuts `items` into runs whose JSON stays under `maxBytes` and `maxItems`, in order and without loss.
 * `asSent` is the part of an item that travels. The server refuses bodies over 64 KB; a pasted list of Japanese statements passes that at some 200 lines.
 */
export function chunkByBytes<Item>(
  items: readonly Item[],
  maxItems: number,
  maxBytes = 48_000,
  asSent: (item: Item) => unknown = (item) => item,
): readonly (readonly Item[])[] {
  const chunks: Item[][] = [];
  let current: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = encoder.encode(JSON.stringify(asSent(item))).length + 1;
    if (current.length > 0 && (current.length >= maxItems || bytes + size > maxBytes)) {
      chunks.push(current);
      current = [];
      bytes = 0;
    }
    current.push(item);
    bytes += size;
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}
