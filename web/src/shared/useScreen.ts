import { ref } from "vue";

const phone = window.matchMedia("(max-width: 760px)");
const isPhone = ref(phone.matches);
phone.addEventListener("change", (e) => (isPhone.value = e.matches));

/** One answer to "is this a phone" for all components. */
export function useScreen() {
  return { isPhone };
}
