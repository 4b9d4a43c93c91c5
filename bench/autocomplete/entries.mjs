// Prints so many entries as JSON lines, the same ones for the same number.
const places = ['Libya', 'Yemen', 'Cambodia', 'Angola', 'Ukraine', 'Colombia', 'Syria', 'Chad', 'Mali', 'Lebanon', 'Peru', 'Sudan'];
const subjects = ['Mine clearance', 'A stockpile', 'Landmine casualties', 'A survivor', 'New use of mines', 'The treaty', 'A deminer', 'A school', 'A road', 'A village'];
const deeds = ['resumes after the flood', 'is destroyed', 'rise again', 'speaks to parliament', 'is reported', 'is discussed', 'finds a field', 'is opened', 'is declared free', 'waits for help'];
const pick = (list, number) => list[number % list.length];
for (let number = 0; number < Number(process.argv[2]); number++) {
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 4000))).toISOString().slice(0, 10);
  const title = `${pick(subjects, number)} in ${pick(places, Math.floor(number / 10))} ${pick(deeds, Math.floor(number / 7))}, report ${number}`;
  console.log(JSON.stringify({ id: `bench-${number}`, title, text: `${title}. Nobody was hurt.`, date: day, url: `https://news.example/${number}` }));
}
