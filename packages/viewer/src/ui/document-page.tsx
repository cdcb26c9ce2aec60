import type { JSX } from "preact";
import { dossier } from "../store.ts";
import { DocumentReader } from "./reader.tsx";

/** A whole article; a click on a marked sentence selects what it says. */
export function DocumentPage({ id }: { readonly id: string }): JSX.Element | null {
  const document = dossier.value?.documents.get(id);
  return document === undefined ? null : <DocumentReader document={document} />;
}
