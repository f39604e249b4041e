import "@/app/styles/placement-glyph.css";
import "@/app/styles/pattern.css";
import "@/app/styles/decide.css";
import "@/app/styles/notice.css";
import "@/app/styles/questionnaire.css";
import "@/app/styles/record.css";
import "@/app/styles/result.css";
import "@/app/styles/architecture.css";
import "@/app/styles/sheet.css";
import "@/app/styles/pattern-print.css";
import type { Metadata } from "next";
import { Result } from "@/components/decide/result/result";

export const metadata: Metadata = {
  title: "Your answer",
  description: "The recommended placement, its reasons, the rules and points behind it, and how it breaks.",
  alternates: { canonical: "/decide/result/" },
};

export default function ResultPage() {
  return <Result />;
}
