import { ref } from "vue";

const isOnline = ref(navigator.onLine);
window.addEventListener("online", () => (isOnline.value = true));
window.addEventListener("offline", () => (isOnline.value = false));

/** One answer to "is there a network" for all components; whether it carries anything is another matter. */
export function useLine() {
  return { isOnline };
}
