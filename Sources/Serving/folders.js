"use strict";

// Lets whole folders be compared. Of a folder's files only those are sent that can be read, as the
// command does with a folder; without this script files and zips are compared.
(() => {
  const form = document.querySelector("form.upload");
  const problem = document.getElementById("problem");
  const readable = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|ots|fods|csv|tsv|tab|txt|json|jsonl|ndjson|sqlite|sqlite3|db|zip)$/i;
  const clutter = /^(\.|~\$)|^(thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX)$/i;
  const fields = [...form.querySelectorAll("input[type=file]")];

  for (const paragraph of form.querySelectorAll(".folder")) paragraph.hidden = false;

  function isRead(file) {
    const names = (file.webkitRelativePath || file.name).split("/");
    return readable.test(file.name) && !names.some((name) => clutter.test(name));
  }

  function leaveOut(field) {
    const list = new DataTransfer();
    for (const file of field.files) if (isRead(file)) list.items.add(file);
    if (list.files.length < field.files.length) field.files = list.files;
  }

  form.addEventListener("submit", (event) => {
    for (const field of fields) if (field.webkitdirectory) leaveOut(field);
    const chosen = (name) => fields.filter((field) => field.name === name)
      .flatMap((field) => [...field.files]);
    const [before, after] = [chosen("old"), chosen("new")];
    const size = [...before, ...after].reduce((sum, file) => sum + file.size, 0);
    const words = before.length === 0 || after.length === 0
      ? form.dataset.empty : size > Number(form.dataset.largest) ? form.dataset.large : "";
    problem.textContent = words;
    if (words) event.preventDefault();
  });
})();
