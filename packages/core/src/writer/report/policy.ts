/** What a page may run and apply, each a source of a content security policy. */
export interface Allowed {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Addresses that it may fetch from; none unless said. */
  readonly connect?: readonly string[];
}

/**
 * The policy of a report, as a `<meta>` element: nothing but what it names may run.
 *
 * It names scripts by their hash, not by a nonce. A nonce protects where a server draws a new one for each answer; in
 * a file it is the same for every reader, and whoever can change the file can copy it. A hash fits no other script.
 */
export function policyMeta({ scripts, styles, connect = [] }: Allowed): string {
  const directives = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src ${styles.join(" ")}`,
    ...(connect.length === 0 ? [] : [`connect-src ${connect.join(" ")}`]),
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">`;
}
