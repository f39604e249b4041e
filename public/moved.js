// Sends a reader of an old address to the new one, with search and anchor.
const moved = new URL(document.querySelector('link[rel="canonical"]').href);
moved.search = location.search;
moved.hash = location.hash;
location.replace(moved);
