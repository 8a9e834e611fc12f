import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import Components from "unplugin-vue-components/vite";
import { ElementPlusResolver } from "unplugin-vue-components/resolvers";
import { defineConfig } from "vitest/config";
import { pagesWithoutALine } from "./src/shared/offline/build.ts";

const server = process.env.WUTONG_URL ?? "http://localhost:8080";
const proxy = { "/api": server };

export default defineConfig({
  plugins: [
    vue(),
    pagesWithoutALine(),
    // Element Plus comes component by component: a clerk on a phone loads only what the page shows.
    Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: "css" })] }),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy },
  preview: { proxy },
  build: {
    // Nothing becomes a data: script and nothing is fetched from another host (see the CSP).
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 900,
  },
  test: { include: ["src/**/*.test.ts"] },
});
