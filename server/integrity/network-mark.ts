/** How many different marks there are: each stands for tens of thousands of addresses. */
export const NETWORK_MARKS = 2 ** 16;

/** Days a mark is kept. */
export const NETWORK_MARK_DAYS = 14;

/** A mark as it is stored: which key made it, and 16 bits. Marks of different keys say nothing about one another. */
export const networkMark = (epoch: string, bits: number): string => `${epoch}.${bits.toString(16).padStart(4, "0")}`;

export const epochOf = (mark: string): string => mark.slice(0, mark.indexOf("."));
