/** The little of a DOM node that the HTML reader touches; linkedom's and a browser's nodes fit it. */
export interface DomNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

/** An element with its attributes. */
export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

/** A parsed page; `DOMParser` and linkedom's `parseHTML(html).document` give one. */
export interface DomDocument {
  querySelector(selector: string): DomElement | null;
}

/** Parses a page; the caller gives it, since core has no DOM of its own. */
export type ParseHtml = (html: string) => DomDocument;
