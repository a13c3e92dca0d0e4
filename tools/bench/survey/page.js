// The peer's page: our questions in SurveyJS as its documentation says, one to a page, and nothing else.
import { Model } from "survey-core";
// It brings no fonts, which would be fetched from another host.
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";
import { choices, next, questions } from "./questions.json";

const elements = questions.map((title, index) => ({ type: "radiogroup", name: `q${index}`, title, choices }));
const survey = new Model({ questionsOnPageMode: "questionPerPage", showProgressBar: true, progressBarType: "questions", pageNextText: next, elements });
survey.render(document.getElementById("survey"));
