import { onMounted } from "vue";
import { useDirectory } from "@/shared/directory";
import type { Row } from "@/shared/types";
import { useWords } from "@/shared/ui";

/** Rows carry ids; people read names. Asked once for all rows. */
export function useNames() {
  const directory = useDirectory();
  const { t, te, say } = useWords();
  onMounted(() => {
    const quiet = () => undefined;
    void directory.needUnits().catch(quiet);
    void directory.needKinds().catch(quiet);
    void directory.needCampaigns().catch(quiet);
  });
  return {
    /** The campaign, or else the kind: what a row belongs to. */
    group(row: Row): string {
      const campaign = directory.campaigns.find((c) => c.id === row.campaign);
      return campaign?.name ?? say(directory.kinds.find((k) => k.id === row.kind)?.title);
    },
    asks: (what: string) => (te(`boards.list.asks.${what}`) ? t(`boards.list.asks.${what}`) : what),
  };
}
