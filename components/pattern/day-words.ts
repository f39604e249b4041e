export { dayWords } from "@/lib/catalog/day-words";
