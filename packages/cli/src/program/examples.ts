/** Examples of each command, shown by `--help`. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  convert: [
    'tagwright convert instances_val.json --to tagwright -o val.ndjson',
    'tagwright convert labels/ --from yolo --media images/ --to coco -o coco.json',
    'tagwright convert recordings.zip --to webvtt -o captions/',
    'tagwright convert calls.csv --from-option columns.start=Von --to webvtt -o captions/',
    'cat task.ndjson | tagwright convert --from tagwright --to coco -o - > coco.json',
  ],
  validate: [
    'tagwright validate dataset.ndjson',
    'tagwright validate folder/ --json --report issues.json',
    'tagwright validate export.zip --strict',
  ],
  stats: ['tagwright stats instances_val.json', 'tagwright stats dataset.ndjson --json'],
  diff: [
    'tagwright diff before.ndjson after.ndjson',
    'tagwright diff gold.json submitted.json --by iou --threshold 0.7 --labels same',
  ],
  merge: [
    'tagwright merge day1.ndjson day2.ndjson -o all.ndjson',
    'tagwright merge anna.ndjson ben.ndjson --join -o both.ndjson',
  ],
  split: [
    'tagwright split dataset.ndjson -o parts/ --shares 80/10/10 --seed 7',
    'tagwright split coco.json --to yolo --one -o yolo/ --shares train=0.9,val=0.1',
  ],
  peaks: [
    'tagwright peaks interview.wav -o interview.dat',
    'tagwright peaks interview.mp3 -o interview.json --pixels-per-second 100 --bits 16',
    'tagwright peaks recordings/ -o peaks/',
  ],
  schema: ['tagwright schema task > task.schema.json', 'tagwright schema -o schemas/'],
  formats: ['tagwright formats', 'tagwright formats coco', 'tagwright formats --json'],
  completion: [
    'tagwright completion bash >> ~/.bashrc',
    'tagwright completion zsh > ~/.zsh/completions/_tagwright',
    'tagwright completion fish > ~/.config/fish/completions/tagwright.fish',
  ],
}

/** What the command's end means; shown by `--help`. */
export const exitCodes = `
Exit codes:
  0  done, nothing wrong
  1  done, but the data has errors (with --strict: warnings or losses too), or diff found differences
  2  cannot run: wrong arguments, missing or unreadable input, unknown format, output in the way, full disk

Data problems go to standard error, one a line: file:line:column: severity CODE message.
Progress goes to standard error: a bar on a terminal, else one JSON line a second, {"kind":"progress",…}.
`
