import "element-plus/theme-chalk/base.css";
import "./shared/theme.css";
import { createPinia } from "pinia";
import { createApp } from "vue";
import App from "./App.vue";
import { router } from "./router";
import { onSessionEnded } from "./shared/api";
import { i18n } from "./shared/i18n";
import { useSession } from "./shared/session";

const app = createApp(App).use(createPinia()).use(i18n);
onSessionEnded(() => useSession().askAgain());
app.use(router);
// Before the first route is known nobody can say whether the shell belongs around it.
void router.isReady().then(() => app.mount("#app"));
