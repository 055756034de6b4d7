/** Long enough to be told from its like, short enough to be written. */
const LONGEST = 40;

/** Letters that no decomposition turns into Latin ones without marks: of Latin, Cyrillic and Greek. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  `ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i
а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya є ie і i ґ g
α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o`
    .split("\n")
    .flatMap((line) => line.split(" "))
    .flatMap((letter, at, all): [string, string][] =>
      at % 2 === 0 ? [[letter, all[at + 1] ?? ""]] : [],
    ),
);

/** A title as an id: small letters without their marks, digits and hyphens; whole words as far as they fit. */
export function slugOf(title: string): string {
  const letters = /^[ -&(-~]*$/.test(title) ? title.toLowerCase() : plainLetters(title);
  const words = letters.match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || (words[0] ?? "").slice(0, LONGEST);
}

function plainLetters(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, "")
    .replace(/[^ -~]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[ъь]/g, "");
}
