import { grounds, pointsBehind, type Lit, type Why } from "./light";
import type { Day } from "./types";
import { useSteps } from "./useSteps";
import { useWords } from "./ui";

/** Why a light shows what it shows, in words. */
export function useWhy() {
  const { t, day, today } = useWords();
  const stepName = useSteps();
  const said = (why: Why) =>
    t(`grounds.${why.key}`, {
      days: why.days,
      n: why.days ?? 0,
      on: day(why.on),
      date: day(why.date),
      light: why.light ? t(`light.${why.light}`) : "",
      step: stepName(why.ground?.step),
      by: why.ground?.by ? t(`course.${why.ground.by}`) : "",
      planned: plain(why.ground?.planned),
      reached: plain(why.ground?.reached),
      points: why.ground?.planned ? pointsBehind(why.ground) : "",
    });
  return (lit: Lit, on?: Day) =>
    grounds(lit, on ?? today.value)
      .map(said)
      .join(t("grounds.and"));
}

/** "50.0" is read as "50". */
export function plain(figure?: string | number | null): string {
  return figure == null ? "" : String(Number(figure));
}
