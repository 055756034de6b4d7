import type { ZipFault } from "./zip-parts.js";

const AS_XLSX = "open it in a spreadsheet and save it as XLSX or CSV";
/** "EncryptedPackage" as OLE writes names. */
const PROTECTED = Buffer.from("EncryptedPackage", "utf16le");

/** What is packed like a workbook and is none, and the remedy; `names` are those of the archive's parts. */
export function notAWorkbook(bytes: Uint8Array, names?: readonly string[]): ZipFault | undefined {
  const got = (what: string, hint = AS_XLSX): ZipFault => ({
    problem: `expected a workbook (XLSX), got ${what}`,
    hint,
  });
  if (!names) {
    if (bytes[0] !== 0xd0) return undefined;
    const isProtected = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      PROTECTED,
    );
    return isProtected
      ? got(
          "one that is protected by a password",
          "open it in a spreadsheet, take the password away and save it",
        )
      : got("an old one (XLS) or another old office file");
  }
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/i) || has(/^xl\/worksheets\//i)) return undefined;
  if (has(/^xl\/workbook\.bin$/i)) return got("a binary one (XLSB)");
  if (has(/^word\//i))
    return got(
      "a text document (DOCX)",
      "copy the table into a spreadsheet and save it as XLSX or CSV",
    );
  if (has(/^ppt\//i)) return got("slides (PPTX)", "is this the right file?");
  if (has(/^content\.xml$/)) return got("an OpenDocument file, such as ODS");
  if (has(/\.iwa$/) || has(/^Index\.zip$/))
    return got("a Numbers file", "export it from Numbers as Excel or CSV");
  if (has(/^_rels\/\.rels$/)) return undefined;
  return got("another zip archive", "unpack it and import the file in it");
}
