import {
  type DevPlan,
  type Drag,
  type SaveAnswer,
  type SaveRequest,
  TOKEN_HEADER,
} from "../../model/dev-plan.js";

/** This page's path, as the server looks it up. */
export function pagePath(): string {
  return decodeURIComponent(location.pathname);
}

/** What the bar shows of a deck, or would after a drag; undefined where there is none, or no server. */
export async function fetchPlan(path: string, drag?: Drag): Promise<DevPlan | undefined> {
  const query = new URLSearchParams({ page: path, ...drag });
  try {
    const answer = await fetch(`/_dev/plan?${query}`);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Has an audience's file written. `token`: this page's, by which the server knows it. */
export async function save(request: SaveRequest, token: string): Promise<SaveAnswer> {
  const refused = (message: string): SaveAnswer => ({ kind: "refused", problems: [{ message }] });
  try {
    const answer = await fetch("/_dev/save", {
      method: "POST",
      headers: { "content-type": "application/json", [TOKEN_HEADER]: token },
      body: JSON.stringify(request),
    });
    return answer.ok ? await answer.json() : refused((await answer.text()).trim());
  } catch {
    return refused("The server does not answer: is chronodeck dev still running?");
  }
}
