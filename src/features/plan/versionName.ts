import { VERSION_NAMES } from '../../method/plan.ts'
import type { Translate } from '../../ui/Texts.tsx'

/** The method's name for a version of the plan, or the plain words that somebody gave it. */
export function versionName(label: string, t: Translate): string {
  const name = VERSION_NAMES.find((one) => one === label)
  return name ? t(`method.versionName.${name}`) : label
}
