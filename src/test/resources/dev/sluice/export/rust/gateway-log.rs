//! Requests in an access log
//!
//! Reads an access log from standard input and sums it up, a hundred requests at a time. Try: cat
//! access.log | sluice run gateway-log.sluice.json

use futures::{future, StreamExt};
use tokio::io::{stdin, AsyncBufReadExt, BufReader};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

#[tokio::main]
async fn main() {
    // requests
    let (requests_tx, requests_rx) = mpsc::channel::<String>(64);

    // log
    tokio::spawn(async move {
        let mut lines = BufReader::new(stdin()).lines();
        while let Ok(Some(item)) = lines.next_line().await {
            if requests_tx.send(item).await.is_err() {
                break;
            }
        }
    });

    // stream
    ReceiverStream::new(requests_rx)
        // complete
        .filter(|item| future::ready(find(item, PATTERN).is_some()))
        // parse
        .map(|item| Parse {
            host: find(&item, PATTERN_2).expect("no match").swap_remove(1),
            method: find(&item, PATTERN_3).expect("no match").swap_remove(1),
            path: find(&item, PATTERN_4).expect("no match").swap_remove(1),
            status: find(&item, PATTERN_5).expect("no match").swap_remove(1).parse::<i64>().expect("the text is not a whole number"),
        })
        // batch
        .chunks(100)
        // print
        .for_each(|item| async move {
            println!(
                "{} requests, {} of them refused or failed",
                item.len() as i64,
                item.iter().filter(|&r| r.status >= 400).count() as i64,
            );
        })
        .await;
}

#[allow(dead_code)] // some fields may only be carried along
#[derive(Clone, Debug)]
struct Parse {
    host: String,
    method: String,
    path: String,
    status: i64,
}

/// `"[A-Z]+ \S+[^"]*" \d{3} `
const PATTERN: &[Piece] = &[
    Piece::Text("\""),
    Piece::Some(|c| matches!(c, 'A'..='Z'), 1, usize::MAX),
    Piece::Text(" "),
    Piece::Some(
        |c| !matches!(c, '\t' | '\n' | '\x0C' | '\r' | ' '),
        1,
        usize::MAX,
    ),
    Piece::Some(|c| !matches!(c, '"'), 0, usize::MAX),
    Piece::Text("\" "),
    Piece::Some(|c| matches!(c, '0'..='9'), 3, 3),
    Piece::Text(" "),
];

/// `^(\S+)`
const PATTERN_2: &[Piece] = &[
    Piece::Begin,
    Piece::Open,
    Piece::Some(
        |c| !matches!(c, '\t' | '\n' | '\x0C' | '\r' | ' '),
        1,
        usize::MAX,
    ),
    Piece::Close,
];

/// `"([A-Z]+) `
const PATTERN_3: &[Piece] = &[
    Piece::Text("\""),
    Piece::Open,
    Piece::Some(|c| matches!(c, 'A'..='Z'), 1, usize::MAX),
    Piece::Close,
    Piece::Text(" "),
];

/// `"[A-Z]+ (\S+)`
const PATTERN_4: &[Piece] = &[
    Piece::Text("\""),
    Piece::Some(|c| matches!(c, 'A'..='Z'), 1, usize::MAX),
    Piece::Text(" "),
    Piece::Open,
    Piece::Some(
        |c| !matches!(c, '\t' | '\n' | '\x0C' | '\r' | ' '),
        1,
        usize::MAX,
    ),
    Piece::Close,
];

/// `" (\d{3}) `
const PATTERN_5: &[Piece] = &[
    Piece::Text("\" "),
    Piece::Open,
    Piece::Some(|c| matches!(c, '0'..='9'), 3, 3),
    Piece::Close,
    Piece::Text(" "),
];

/// A piece of a pattern.
#[allow(dead_code)] // no pattern has all of them
enum Piece {
    Text(&'static str),
    /// So many characters that are accepted, at least and at most.
    Some(fn(char) -> bool, usize, usize),
    /// The first of these that leads to a match.
    Either(&'static [&'static [Piece]]),
    Open,
    Close,
    Begin,
    End,
}

/// The first match and its groups.
fn find(text: &str, pattern: &[Piece]) -> Option<Vec<String>> {
    let text: Vec<char> = text.chars().collect();
    let pattern: Vec<&Piece> = pattern.iter().collect();
    (0..=text.len()).find_map(|from| {
        let mut marks = vec![];
        let end = matched(&text, from, &pattern, &mut marks)?;
        marks.splice(0..0, [from, end]);
        let part = |mark: &[usize]| text[mark[0]..mark[1]].iter().collect();
        Some(marks.chunks(2).map(part).collect())
    })
}

/// The end of a match from `at` on; as many characters as can be go to the first piece.
fn matched(text: &[char], at: usize, pattern: &[&Piece], marks: &mut Vec<usize>) -> Option<usize> {
    let (piece, rest) = match pattern.split_first() {
        Some(first) => first,
        None => return Some(at),
    };
    match piece {
        Piece::Text(part) => {
            let end = at + part.chars().count();
            let there = text.get(at..end)?.iter().copied().eq(part.chars());
            there.then(|| matched(text, end, rest, marks))?
        }
        Piece::Some(is, least, most) => {
            let accepted = text[at..].iter().take_while(|&&c| is(c));
            let there = accepted.take(*most).count();
            let kept = marks.len();
            (*least..=there).rev().find_map(|n| {
                marks.truncate(kept);
                matched(text, at + n, rest, marks)
            })
        }
        Piece::Either(ways) => {
            let kept = marks.len();
            ways.iter().find_map(|way| {
                marks.truncate(kept);
                let way: Vec<&Piece> = way.iter().chain(rest.iter().copied()).collect();
                matched(text, at, &way, marks)
            })
        }
        Piece::Open | Piece::Close => {
            marks.push(at);
            matched(text, at, rest, marks)
        }
        Piece::Begin if at > 0 => None,
        Piece::End if at < text.len() => None,
        Piece::Begin | Piece::End => matched(text, at, rest, marks),
    }
}
