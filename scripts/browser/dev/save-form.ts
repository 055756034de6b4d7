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
  const name = element("input");
  Object.assign(name, {
    required: true,
    pattern: "[a-z0-9]+(-[a-z0-9]+)*",
    autocomplete: "off",
    spellcheck: false,
  });
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
    isNamed = true;
    fresh();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send({ name: name.value, title: titlesOf(), replace: isReplacing });
  });

  function titlesOf(): Record<string, string> {
    const fields = [...titles.querySelectorAll("input")];
    return Object.fromEntries(fields.map(({ lang, value }) => [lang, value]));
  }

  /** What was asked before concerns another name. */
  function fresh(): void {
    isReplacing = false;
    submit.textContent = "Save";
    file.textContent = `slides/audiences/${name.value || "…"}.yaml`;
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
        Object.assign(input, {
          lang: language,
          required: true,
          maxLength: 200,
          autocomplete: "off",
        });
        input.addEventListener("input", () => {
          if (!isNamed && language === languages[0]) name.value = slugOf(input.value);
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
