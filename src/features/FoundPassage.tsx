import type { Part, Passage } from '../device/search/passages.ts'
import styles from './FoundPassage.module.css'

/** Words with what was looked for marked, in their own language. */
export function FoundPassage({ passage }: { readonly passage: Passage }) {
  return (
    <bdi lang={passage.language || undefined}>
      {passage.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and never change their order
        <Words key={at} part={part} />
      ))}
    </bdi>
  )
}

const Words = ({ part: { text, isFound } }: { readonly part: Part }) =>
  isFound ? <mark className={styles.found}>{text}</mark> : text
