"use strict";

// Sends of chosen folders only what could be sheets, and says at once what the server would refuse.
(() => {
  const form = document.querySelector("form.upload");
  const problem = document.getElementById("problem");
  const fields = [...form.querySelectorAll("input[type=file]")];

  form.addEventListener("submit", (event) => {
    for (const field of fields.filter((field) => field.webkitdirectory)) {
      const list = new DataTransfer();
      for (const file of folders.sheets(field.files)) list.items.add(file);
      if (list.files.length < field.files.length) field.files = list.files;
    }
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
