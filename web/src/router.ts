import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { Problem } from "./shared/problem";
import { useSession } from "./shared/session";
import type { Right } from "./shared/types";

declare module "vue-router" {
  interface RouteMeta {
    /** Without the shell. */
    bare?: boolean;
    /** Without a signed-in person. */
    open?: boolean;
    rights?: Right[];
  }
}

const routes: RouteRecordRaw[] = [
  // Without a line the weekly sheet is what can be worked on.
  { path: "/", redirect: () => (navigator.onLine ? "/inbox" : "/weekly") },
  {
    path: "/sign-in",
    component: () => import("./rooms/people/SignInPage.vue"),
    meta: { bare: true, open: true },
  },
  {
    path: "/link/:token",
    component: () => import("./rooms/ledger/LinkPage.vue"),
    meta: { bare: true, open: true },
  },
  { path: "/inbox", component: () => import("./rooms/boards/InboxPage.vue") },
  { path: "/wall", component: () => import("./rooms/boards/WallPage.vue") },
  { path: "/search", component: () => import("./rooms/boards/SearchPage.vue") },
  {
    path: "/weekly",
    component: () => import("./rooms/reporting/WeeklyPage.vue"),
    meta: { rights: ["PREPARE", "SIGN"] },
  },
  { path: "/reported", component: () => import("./rooms/reporting/StandingPage.vue") },
  { path: "/matters", component: () => import("./rooms/boards/ListPage.vue") },
  {
    path: "/matters/new",
    component: () => import("./rooms/ledger/NewMatterPage.vue"),
    meta: { rights: ["OFFICE", "VERIFY"] },
  },
  { path: "/matters/:id", component: () => import("./rooms/ledger/MatterPage.vue") },
  { path: "/intake", component: () => import("./rooms/intake/DocumentsPage.vue") },
  { path: "/intake/:id", component: () => import("./rooms/intake/BreakdownPage.vue") },
  {
    path: "/sheets",
    component: () => import("./rooms/documents/SheetsPage.vue"),
    meta: { rights: ["OFFICE", "VERIFY", "APPROVE", "PREPARE"] },
  },
  { path: "/exchange", component: () => import("./rooms/exchange/ExchangePage.vue") },
  { path: "/plan", component: () => import("./rooms/ledger/WhatIfPage.vue") },
  { path: "/calendar", component: () => import("./rooms/calendar/CalendarPage.vue") },
  { path: "/kinds", component: () => import("./rooms/packs/KindsPage.vue") },
  { path: "/campaigns", component: () => import("./rooms/campaigns/CampaignsPage.vue") },
  { path: "/meetings", component: () => import("./rooms/meetings/MeetingsPage.vue") },
  {
    path: "/meetings/:id",
    component: () => import("./rooms/meetings/MeetingPage.vue"),
  },
  { path: "/handover", component: () => import("./rooms/ledger/HandoverPage.vue") },
  {
    path: "/admin",
    component: () => import("./rooms/people/AdminPage.vue"),
    meta: { rights: ["ADMIN"] },
  },
  { path: "/notices", component: () => import("./rooms/notices/NoticesPage.vue") },
  { path: "/me", component: () => import("./rooms/people/MePage.vue") },
  { path: "/:rest(.*)", component: () => import("./shared/layout/NotFoundPage.vue") },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  if (to.meta.open) return true;
  const session = useSession();
  if (!session.loaded) {
    try {
      await session.load();
    } catch (error) {
      // Nobody knows who this is: the sign-in page says that the line is down, the console the rest.
      Problem.of(error);
    }
  }
  if (!session.me) return { path: "/sign-in", query: { to: to.fullPath } };
  if (session.me.mustChangePassword && to.path !== "/me") return { path: "/me" };
  if (to.meta.rights && !session.can(...to.meta.rights)) return { path: "/inbox" };
  return true;
});

/** A page of a build that the server has no more and this device not either: the whole is opened anew. */
window.addEventListener("vite:preloadError", (event) => {
  const again = "wutong.opened-anew";
  if (!navigator.onLine || sessionStorage.getItem(again)) return;
  event.preventDefault();
  sessionStorage.setItem(again, "yes");
  window.location.reload();
});
router.afterEach(() => sessionStorage.removeItem("wutong.opened-anew"));
