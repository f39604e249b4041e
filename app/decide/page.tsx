import "@/app/styles/decide.css";
import "@/app/styles/notice.css";
import "@/app/styles/questionnaire.css";
import "@/app/styles/result.css";
import type { Metadata } from "next";
import { Questionnaire } from "@/components/decide/questionnaire/questionnaire";

export const metadata: Metadata = {
  title: "Decide where data lives",
  description:
    "Thirteen questions about a team's analytical work, and a placement for its data with the reasons, the rules and the points behind it.",
  alternates: { canonical: "/decide/" },
};

export default function DecidePage() {
  return <Questionnaire />;
}
