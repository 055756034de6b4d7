import type { DevPlan, SaveRequest } from "../../model/dev-plan.js";
import { slugOf } from "../../model/slug-of.js";
import { hasChanged } from "./bar-controls.js";
import { button, element } from "./element.js";
import { save } from "./server-api.js";

interface Given {
  readonly token: string;
  readonly onGo: (address: string) => void;
}

/** Saves what was chosen: into the audience's file, or as an audience of its own. */
export function saveForm({ token, onGo }: Given) {
  let plan: DevPlan | undefined;
  let isReplacing = false;
  const said = element("div", "saved");
  said.setAttribute("role", "status");
  const own = button("Save", "main", () => void send());
  own.dataset.focus = "save";
  const as = button("Save as audience…", "", () => ask(true));
  as.dataset.focus = "save-as";
  const actions = element("div", "actions", own, as);
  const form = element("form");
  form.hidden = true;
  // What is missing is said in the bar's own words.
  form.noValidate = true;
  const name = element("input");
  Object.assign(name, { autocomplete: "off", spellcheck: false });
  const file = element("span");
  const titles = element("div", "titles");
  const submit = element("button", "main", "Save");
  submit.type = "submit";
  const cancel = button("Cancel", "", () => ask(false));
  let isNamed = false;
  form.append(
    titles,
    element("label", "", element("span", "", "Name of the file and the deck"), name, file),
    element("div", "actions", submit, cancel),
  );
  name.addEventListener("input", () => {
    isNamed = name.value !== "";
    fresh();
  });
  name.addEventListener("change", () => {
    const typed = name.value;
    if (isNamed) name.value = slugOf(typed);
    else proposeName();
    if (name.value !== typed) fresh();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const empty = [...titles.querySelectorAll("input")].find(({ value }) => value.trim() === "");
    name.value = slugOf(name.value);
    if (empty) {
      say("Give the audience a title: it stands in the list of decks.");
      empty.focus();
    } else if (name.value === "") {
      say("Give the file a name of letters a to z and digits, such as evening-class.");
      name.focus();
    } else void send({ name: name.value, title: titlesOf(), replace: isReplacing });
  });

  /** The first title makes the name, until somebody gives one. */
  function proposeName(): void {
    if (!isNamed) name.value = slugOf(titles.querySelector("input")?.value ?? "");
  }

  function titlesOf(): Record<string, string> {
    const fields = [...titles.querySelectorAll("input")];
    return Object.fromEntries(fields.map(({ lang, value }) => [lang, value]));
  }

  /** What was asked before concerns another name. */
  function fresh(): void {
    isReplacing = false;
    submit.textContent = "Save";
    const path = `slides/audiences/${slugOf(name.value) || "…"}.yaml`;
    file.textContent = `Will be saved as ${path}: small letters a to z, digits and hyphens.`;
    said.replaceChildren();
  }

  function ask(isAsking: boolean): void {
    form.hidden = !isAsking;
    actions.hidden = isAsking;
    if (!isAsking) {
      as.focus();
      return;
    }
    isNamed = false;
    name.value = "";
    const languages = plan?.audiences.find(({ id }) => id === plan?.audience)?.languages ?? [];
    const several = languages.length > 1;
    titles.replaceChildren(
      ...languages.map((language) => {
        const input = element("input");
        Object.assign(input, { lang: language, maxLength: 200, autocomplete: "off" });
        input.addEventListener("input", () => {
          proposeName();
          fresh();
        });
        return element(
          "label",
          "",
          element("span", "", several ? `Title (${language})` : "Title"),
          input,
        );
      }),
    );
    fresh();
    titles.querySelector("input")?.focus();
  }

  async function send(request?: SaveRequest["as"]): Promise<void> {
    if (!plan) return;
    const answer = await save({ address: plan.address, ...(request && { as: request }) }, token);
    if (answer.kind === "saved") {
      say(`Saved in ${answer.file}.`);
      form.hidden = true;
      actions.hidden = false;
      onGo(answer.address);
    } else if (answer.kind === "taken") {
      isReplacing = true;
      submit.textContent = "Replace it";
      say(`${answer.file} is there already. Replace it, or choose another name.`);
    } else
      said.replaceChildren(
        ...answer.problems.flatMap(({ message, hint }) => [
          element("p", "sorry", message),
          ...(hint ? [element("p", "more", `→ ${hint}`)] : []),
        ]),
      );
  }

  function say(words: string): void {
    said.replaceChildren(words);
  }

  return {
    element: element("div", "", said, actions, form),
    actions,
    show(now: DevPlan) {
      plan = now;
      own.disabled = !hasChanged(now);
    },
  };
}
