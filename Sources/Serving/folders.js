"use strict";

// Lets whole folders be chosen and dropped. Of a folder's files only those are taken that could be
// sheets, as the command does with a folder.
const folders = (() => {
  const kinds = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|ots|fods|csv|tsv|tab|txt|json|jsonl|ndjson|sqlite|sqlite3|db|zip)$/i;
  const clutter = /^(\.|~\$)|^(thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX)$/i;

  for (const paragraph of document.querySelectorAll(".folder")) paragraph.hidden = false;

  /** Those of a folder's files that could be sheets. */
  function sheets(files) {
    return [...files].filter((file) => {
      const names = (file.webkitRelativePath || file.name).split("/");
      return kinds.test(file.name) && !names.some((name) => clutter.test(name));
    });
  }

  /** The files that were dropped, of folders those that could be sheets. */
  async function dropped(transfer) {
    const files = [...transfer.files];
    // These must be asked for at once: after a pause they are gone.
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.());
    if (!entries.some((entry) => entry?.isDirectory)) return files;
    const found = await Promise.all(entries.map((entry, index) =>
      !entry ? [] : entry.isDirectory ? below(entry) : [files[index]]));
    return found.flat();
  }

  async function below(folder) {
    const reader = folder.createReader();
    const entries = [];
    // A browser gives a hundred at a time.
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) break;
      entries.push(...some.filter((entry) => !clutter.test(entry.name)));
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = await Promise.all(entries.map((entry) => entry.isDirectory
      ? below(entry)
      : new Promise((done, fail) => entry.file((file) => done([file]), fail))));
    return sheets(found.flat());
  }

  return { sheets, dropped };
})();
