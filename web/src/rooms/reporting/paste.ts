/**
 * A block as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends; a cell
 * with a line end or a quote of its own stands in quotes, with its quotes doubled.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const src = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  for (let i = 0; i < src.length; i++) {
    const c = src[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (src[i + 1] === '"') cell += src[++i];
      else quoted = false;
    } else if (c === '"' && cell === "" && closes(src, i)) quoted = true;
    else if (c === "\t") endCell();
    else if (c === "\n") {
      endCell();
      rows.push(row);
      row = [];
    } else cell += c;
  }
  endCell();
  rows.push(row);
  return rows;
}

/** A quote opens a quoted cell only where another one closes it before a tab or a line's end. */
function closes(src: string, at: number): boolean {
  for (let i = at + 1; i < src.length; i++) {
    if (src[i] !== '"') continue;
    if (src[i + 1] === '"') i++;
    else return src[i + 1] === undefined || src[i + 1] === "\t" || src[i + 1] === "\n";
  }
  return false;
}

/** Whether the clipboard holds cells, and not just words for one of them. */
export function isBlock(text: string, html: string): boolean {
  return text.includes("\t") || (/<table/i.test(html) && /[\r\n]./.test(text));
}
