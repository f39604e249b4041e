import { currentModel } from "../model/current-model";
import { recommendPlacement } from "../recommend-placement";
import { type Calibration, calibrate } from "./calibration";
import { currentDevelopmentSet } from "./current-development-set";

/** The current model asked about the whole development set. Takes a second or so: for the build and the command line. */
export const currentCalibration = (): Calibration =>
  calibrate(currentModel, currentDevelopmentSet, (model, answers) => recommendPlacement(model, answers));
