import path from "node:path";
import { writeLecture, writeMarkdownDeck } from "./content.mjs";
import { peerScript } from "./peers.mjs";

/**
 * The commands to time. Each `prepare(count)` writes its input and returns what
 * to run. `rounds` bounds the slow ones.
 */
export function tools(bench, cli) {
  const work = path.join(bench, "work");
  const ours = (name, pick) => ({
    name,
    prepare(count) {
      const root = path.join(work, `ours-${count}`);
      writeLecture(root, count);
      const output = path.join(work, `${name}-${count}`);
      return { args: [cli, "build", "--root", root, ...pick, "--out", output], cwd: root, output };
    },
  });
  const peer = (name, rounds, pack, command, head, note, line) => ({
    name,
    rounds,
    prepare(count) {
      const cwd = path.join(work, `${name}-${count}`);
      writeMarkdownDeck(path.join(cwd, "slides.md"), count, head, note);
      const output = path.join(work, `${name}-${count}-out${name === "marp" ? ".html" : ""}`);
      return { args: [peerScript(bench, pack, command), ...line(output)], cwd, output };
    },
  });
  const comment = (text) => `<!-- ${text} -->\n`;
  return [
    {
      name: "node -e 0",
      prepare: () => ({ args: ["-e", "0"], cwd: work, output: "" }),
    },
    ours("one deck", ["--audience", "one"]),
    ours("four decks", []),
    peer("marp", 99, "@marp-team/marp-cli", "marp", "---\nmarp: true\n---\n", comment, (output) => [
      "--no-stdin",
      "slides.md",
      "-o",
      output,
    ]),
    peer(
      "reveal-md",
      99,
      "reveal-md",
      "reveal-md",
      "",
      (text) => `Note: ${text}\n`,
      (output) => ["slides.md", "--static", output],
    ),
    peer("slidev", 3, "@slidev/cli", "slidev", "---\ntheme: default\n---\n", comment, (output) => [
      "build",
      "slides.md",
      "--out",
      output,
    ]),
  ];
}
