import { strToU8, zipSync } from "fflate";

/** Words at a place on a page of 612 by 792 points, from its lower left corner. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Lines under each other from a place downwards. */
export function column(lines: readonly string[], x: number, y: number, size = 10): Words[] {
  return lines.map((text, index) => ({ text, x, y: y - index * size * 1.2, size }));
}

const PASSWORD = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>/ID[<00><00>]`;

/** A small PDF in Helvetica; `locked` asks for a password that nobody knows. */
export function makePdf(pages: readonly (readonly Words[])[], locked = false): Uint8Array {
  const escape = (text: string): string => text.replace(/[\\()]/g, "\\$&");
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"];
  const kids: string[] = [];
  for (const words of pages) {
    const content = words
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`)
      .join("\n");
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${objects.length} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`;
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer<</Size ${size}/Root 1 0 R${locked ? PASSWORD : ""}>>\nstartxref\n${file.length}\n%%EOF`;
  return strToU8(file + table + trailer, true);
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document of paragraphs, each with the name of its style or none. */
export function makeDocx(paragraphs: readonly (readonly [text: string, style?: string])[]): Uint8Array {
  const styles = [...new Set(paragraphs.flatMap(([, style]) => style ?? []))];
  const idOf = (style: string): string => style.replaceAll(" ", "");
  const body = paragraphs.map(([text, style]) => {
    const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${idOf(style)}"/></w:pPr>`;
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  const files = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${styles.map((style) => `<w:style w:type="paragraph" w:styleId="${idOf(style)}"><w:name w:val="${style}"/></w:style>`).join("")}</w:styles>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body.join("")}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2020, 0, 1),
  });
}
