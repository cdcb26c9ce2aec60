/** A report does not make another: whoever reads it has its file. */
export const canMakeReport: boolean = false;

/** The custom element's script does not come with a report. */
export const elementScript: string | undefined = undefined;

/** Never called. */
export function makeReport(): Promise<string> {
  return Promise.reject(new Error("this page cannot make a report"));
}
