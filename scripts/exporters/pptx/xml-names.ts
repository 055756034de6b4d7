/* The names by which the file's parts and their vocabularies are known. */

/** The first line of a part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const FORMATS = "http://schemas.openxmlformats.org";

export const PACKAGE = `${FORMATS}/package/2006`;
export const OFFICE = `${FORMATS}/officeDocument/2006`;
export const RELATIONSHIPS = `${OFFICE}/relationships`;
export const SPREADSHEET = `${FORMATS}/spreadsheetml/2006/main`;
export const PRESENTATION = `${FORMATS}/presentationml/2006/main`;
export const DRAWING = `${FORMATS}/drawingml/2006/main`;
export const CHART = `${FORMATS}/drawingml/2006/chart`;
export const TABLE = `${FORMATS}/drawingml/2006/table`;
