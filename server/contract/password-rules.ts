/** What is wrong with a new password. */
export type PasswordProblem = "too-short" | "too-common" | "contains-name";

export const SHORTEST_PASSWORD = 12;
/** Far longer than anybody types, and short enough to hash. */
export const LONGEST_PASSWORD = 200;

/** Composed and decomposed letters, and full-width ones, are the same password. */
export const canonicalPassword = (password: string): string => password.normalize("NFKC");

/** Rows of keyboards and what people count up: forwards, backwards and over the end. */
const runs = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "!@#$%^&*()_+"];
/** What guessers try first, with something before or after it. */
const commonWords = ["password", "passwort", "passw0rd", "p@ssw0rd", "letmein", "welcome", "iloveyou", "administrator", "changeme", "hiroba", "qwerty", "pasuwado", "パスワード", "ひろば", "広場"];
/** What remains beside a common word must be at least this long to make it a password. */
const LEAST_BESIDE = 8;
const LEAST_DIFFERENT = 6;

/**
 * Length first: a sentence is a good password, and nobody is asked for odd letters. What is refused is what a guesser
 * tries within minutes: few different letters, rows of the keyboard, a common word with a number, one's own name.
 * (NIST SP 800-63B, 5.1.1.2)
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const text = canonicalPassword(password).toLowerCase();
  const letters = [...text];
  if (letters.length < SHORTEST_PASSWORD) return "too-short";
  const name = canonicalPassword(email.split("@")[0] ?? "").toLowerCase();
  if (name.length >= 3 && text.includes(name) && letters.length - [...name].length < LEAST_BESIDE) return "contains-name";
  if (new Set(letters).size < LEAST_DIFFERENT || isRun(text) || isRepeated(text)) return "too-common";
  for (const word of commonWords) {
    if (text.includes(word) && [...text.replaceAll(word, "")].filter((letter) => !/[\d\s!?.,_*#-]/.test(letter)).length < LEAST_BESIDE) return "too-common";
  }
  return null;
}

/** Made of rows and nothing else. */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join("");
  return runs.some((run) => {
    const endless = run.repeat(Math.ceil(text.length / run.length) + 1);
    return endless.includes(text) || endless.includes(backwards);
  });
}

/** The same few letters again and again. */
const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+.{0,5}$/su.test(text);
