/** What the command ends with: done, failed, called wrongly, or done except for documents that were set aside. */
export const EXIT = { done: 0, failure: 1, usage: 2, setAside: 3 } as const;
