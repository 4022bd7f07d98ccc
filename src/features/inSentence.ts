/** A name as it reads within a sentence: "Mentee city" becomes "mentee city". */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase() + name.slice(1)
