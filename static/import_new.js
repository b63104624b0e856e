// Says before anything is sent that the files are too many bytes, and that sending them takes its time.
(() => {
  const form = document.querySelector("form[data-limit]");
  if (!form) return;
  const problem = form.querySelector("#size-problem");
  const button = form.querySelector("button.primary");
  const words = button.textContent;

  const size = () => [...form.querySelectorAll("input[type=file]")].flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
  const check = () => {
    const isTooLong = size() > Number(form.dataset.limit);
    problem.hidden = !isTooLong;
    problem.textContent = isTooLong ? form.dataset.tooLong : "";
    return !isTooLong;
  };

  form.addEventListener("change", check);
  form.addEventListener("submit", (event) => {
    if (!check()) return event.preventDefault();
    button.disabled = true;
    button.textContent = "Sending …";
  });
  // Back from the next page, the form can be sent again
  window.addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = words;
  });
})();
