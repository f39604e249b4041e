/// <reference lib="webworker" />
import { lakeStoreName, storeName } from "@/lib/offline/stores";

declare const self: ServiceWorkerGlobalScope;
/** Written in by scripts/offline-files.ts. */
declare const siteVersion: string;

export const worker = self;

/** The version of the site that this worker was built with. */
export const ownVersion: string = siteVersion;

/** The site's root on this host, with its slash at the end. */
export const base: string = new URL(self.registration.scope).pathname;

export const pagesStore = (version: string): string => storeName(base, version, "pages");
export const filesStore = (version: string): string => storeName(base, version, "files");
export const lakeStore: string = lakeStoreName(base);

/** The address under which a path of the site is kept. */
export const addressOf = (path: string): string => new URL(path, self.registration.scope).href;
