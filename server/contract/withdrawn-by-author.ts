/** The reason of a statement whose author deleted themselves before anybody else voted on it; its text is gone. */
export const WITHDRAWN_BY_AUTHOR = "withdrawn-by-author";
