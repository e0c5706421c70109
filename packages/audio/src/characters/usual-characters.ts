/** Characters that are offered in every task, by the key of their name. */
export const usualCharacters = [
  {
    name: 'audio.characters.punctuation',
    characters: [...'“”‘’„«»‹›…–—¿¡·•°†‡§¶©™€£¥'],
  },
  {
    name: 'audio.characters.accents',
    characters: [...'àáâãäåæçèéêëìíîïðñòóôõöøœùúûüýþÿßāăąćčďđēėęěğģīįķłľńňőřśšşţťūůűųźżž'],
  },
  {
    name: 'audio.characters.ipa-vowels',
    characters: [...'iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒɚɝ'],
  },
  {
    name: 'audio.characters.ipa-consonants',
    characters: [...'pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴʙrʀⱱɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟʍwɥʜʢʡɕʑɺɧ'],
  },
  {
    name: 'audio.characters.ipa-marks',
    characters: [
      ...'ˈˌːˑ.|‖‿˥˦˧˨˩ʰʷʲˠˤⁿˡ',
      '\u0303',
      '\u0325',
      '\u032C',
      '\u0329',
      '\u032F',
      '\u0361',
      '\u031A',
    ],
  },
] as const
