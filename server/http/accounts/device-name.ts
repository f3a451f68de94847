const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"], [/\bOPR\//, "Opera"], [/\bSamsungBrowser\//, "Samsung Internet"], [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"], [/\bVersion\/\S+ .*Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"], [/\biPad\b/, "iPad"], [/\biPhone\b/, "iPhone"], [/\bWindows\b/, "Windows"], [/\bCrOS\b/, "ChromeOS"], [/\bMac OS X\b/, "Mac"], [/\bLinux\b/, "Linux"],
];

/**
 * The kind of browser and of machine, like "Firefox / Android": enough to recognise one's own session by, the same for
 * millions, and all that is kept of what a browser says of itself. Empty when it is neither.
 */
export function deviceName(userAgent: string | undefined): string {
  const find = (list: typeof browsers): string | undefined => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return [find(browsers), find(systems)].filter((part) => part !== undefined).join(" / ");
}
