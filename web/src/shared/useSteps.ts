import { useDirectory } from "./directory";
import type { Text2 } from "./types";
import { useWords } from "./ui";

/**
 * A step keeps the words that it was dispatched with; while they are still those of a kind, the
 * kind's English says the same.
 */
export function useSteps() {
  const directory = useDirectory();
  const { english, say } = useWords();
  return (title?: Text2 | string | null) =>
    english.value && typeof title === "string"
      ? (directory.stepsInEnglish.get(title) ?? title)
      : say(title);
}
