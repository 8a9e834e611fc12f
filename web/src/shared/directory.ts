import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { get } from "./api";
import type { Campaign, Kind, Unit } from "./types";

/** Units, kinds and campaigns are needed on nearly every page and change rarely: asked once. */
export const useDirectory = defineStore("directory", () => {
  const units = ref<Unit[]>([]);
  const kinds = ref<Kind[]>([]);
  const campaigns = ref<Campaign[]>([]);
  const asked = new Map<string, Promise<void>>();

  function once(name: string, load: () => Promise<void>): Promise<void> {
    let running = asked.get(name);
    if (!running) {
      running = load().catch((error) => {
        asked.delete(name);
        throw error;
      });
      asked.set(name, running);
    }
    return running;
  }
  const needUnits = () => once("units", async () => void (units.value = await get("/api/units")));
  const needKinds = () => once("kinds", async () => void (kinds.value = await get("/api/kinds")));
  const needCampaigns = () =>
    once("campaigns", async () => void (campaigns.value = await get("/api/campaigns")));

  /** After an edit: ask again. */
  function forget(...names: ("units" | "kinds" | "campaigns")[]) {
    names.forEach((name) => asked.delete(name));
  }

  const byId = computed(() => new Map(units.value.map((u) => [u.id, u])));
  const unitName = (id?: string | null) => (id ? (byId.value.get(id)?.name ?? "") : "");

  const stepsInEnglish = computed(
    () => new Map(kinds.value.flatMap((k) => k.nodes ?? []).map((n) => [n.title.zh, n.title.en])),
  );

  return {
    stepsInEnglish,
    units,
    kinds,
    campaigns,
    needUnits,
    needKinds,
    needCampaigns,
    forget,
    byId,
    unitName,
  };
});
