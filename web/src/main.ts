import "element-plus/theme-chalk/base.css";
import "./shared/theme.css";
import { createPinia } from "pinia";
import { createApp } from "vue";
import App from "./App.vue";
import { router } from "./router";
import { onSessionEnded } from "./shared/api";
import { isLeaving } from "./shared/device";
import { i18n } from "./shared/i18n";
import { keepPages } from "./shared/offline/register";
import { useSession } from "./shared/session";

async function start() {
  const app = createApp(App).use(createPinia()).use(i18n);
  const session = useSession();
  onSessionEnded(() => session.askAgain());
  window.addEventListener("online", () => {
    if (isLeaving()) void session.leaveAtLast().catch(() => undefined);
    else void session.confirm().catch(() => undefined);
  });
  app.use(router);
  // Before the first route is known nobody can say whether the shell belongs around it.
  await router.isReady();
  app.mount("#app");
  keepPages();
}
void start();
