import { livePicture as en, type LivePictureMessages } from "../../messages/en/live-picture.ts";
import { livePicture as ja } from "../../messages/ja/live-picture.ts";
import { useLanguage } from "../shared/surface.tsx";

/** The console speaks two languages. */
export const useLivePictureWords = (): LivePictureMessages => (useLanguage().locale === "ja" ? ja : en);
