/** Base of all errors that Dossier throws; the message names the input, the place and the remedy. */
export class DossierError extends Error {
  override readonly name: string = "DossierError";
}

/** An input file cannot be read as a document. */
export class InputError extends DossierError {
  override readonly name = "InputError";
}

/** A file of the data pack is missing or malformed. */
export class PackError extends DossierError {
  override readonly name = "PackError";
}

/** A graph file does not follow `dossier-graph/1`. */
export class SchemaError extends DossierError {
  override readonly name = "SchemaError";
}
