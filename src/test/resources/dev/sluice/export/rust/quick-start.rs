//! Two sensors, one slow consumer
//!
//! Two sensors send faster than the consumer prints: the channel fills up and both senders stall.
//! While it runs, give the channel more room: the stall comes back. Then let printing take 10 ms
//! and enrich work on 10 at once: it is gone.

use futures::StreamExt;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};
use tokio_stream::wrappers::ReceiverStream;

#[tokio::main]
async fn main() {
    // The document lets it run so long.
    let _ = timeout(Duration::from_secs(60), run()).await;
}

async fn run() {
    // readings
    let (readings_tx, readings_rx) = mpsc::channel::<i64>(5);

    // kitchen
    let kitchen_tx = readings_tx.clone();
    tokio::spawn(async move {
        let mut random = Random(0xFFFFFFFFD5F8DCBA);
        loop {
            let chance = random.unit();
            if kitchen_tx.send(190 + (chance * 40.0) as i64).await.is_err() {
                break;
            }
            sleep(Duration::from_millis(50)).await;
        }
    });

    // cellar
    tokio::spawn(async move {
        let mut random = Random(0xFFFFFFFFAEB1CA29);
        loop {
            let chance = random.unit();
            let item = 110 + (chance * 20.0) as i64;
            if readings_tx.send(item).await.is_err() {
                break;
            }
            sleep(random.uniform(Duration::from_millis(40), Duration::from_millis(60))).await;
        }
    });

    // enrich
    let mut enrich_random = Random(0xFFFFFFFFB29CFE1B);
    // stream
    ReceiverStream::new(readings_rx)
        // celsius
        .map(|item| item as f64 / 10.0)
        // enrich
        .map(|item| {
            let pause =
                enrich_random.uniform(Duration::from_millis(80), Duration::from_millis(160));
            async move {
                sleep(pause).await;
                format!(
                    "{}{}",
                    decimal(item),
                    if item < 15.0 {
                        " °C in the cellar"
                    } else {
                        " °C in the kitchen"
                    },
                )
            }
        })
        .buffer_unordered(3)
        // print
        .for_each(|item| async move {
            println!("{item}");
            sleep(Duration::from_millis(70)).await;
        })
        .await;
}

/// A decimal number as Sluice writes it: `15.0`, `1.0E10`.
fn decimal(x: f64) -> String {
    if x.is_infinite() {
        return if x > 0.0 { "Infinity" } else { "-Infinity" }.to_string();
    }
    if x == 0.0 || x.is_nan() || (1e-3..1e7).contains(&x.abs()) {
        return format!("{x:?}");
    }
    let text = format!("{x:E}");
    if text.contains('.') {
        text
    } else {
        text.replace('E', ".0E")
    }
}

/// Random numbers (SplitMix64) from a seed: the same in every run, and the ones that Sluice draws.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A duration from `least` to `most`.
    fn uniform(&mut self, least: Duration, most: Duration) -> Duration {
        let n = (most - least).as_nanos() as u64 + 1;
        let nanos = match n.is_power_of_two() {
            true => self.next() & (n - 1),
            false => (self.next() >> 1) % n,
        };
        least + Duration::from_nanos(nanos)
    }
}
