//! Guide 6: errors along a stream
//!
//! Ten numbers are processed by a body that can fail: 5 is skipped, 8 is fatal. The run ends in
//! failure at 350 ms, at the fatal one.
//!
//! The clock is paused: it jumps to the next timer when nothing can run. Sinks print the time in
//! milliseconds and what they are handed.

use futures::{future, StreamExt, TryStreamExt};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, Instant};
use tokio_stream::wrappers::ReceiverStream;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), String> {
    let start = Instant::now();

    // channel
    let (channel_tx, channel_rx) = mpsc::channel::<i64>(5);

    // producer
    tokio::spawn(async move {
        for item in 0..10_i64 {
            if channel_tx.send(item).await.is_err() {
                break;
            }
            sleep(Duration::from_millis(30)).await;
        }
    });

    // stream
    ReceiverStream::new(channel_rx)
        // results
        .map(Ok::<_, String>)
        // process
        .try_filter_map(|item| async move {
            let pause = if item == 5 || item == 8 { 0 } else { 50 };
            sleep_millis(pause).await;
            if item == 8 {
                Err("FatalError".to_string())
            } else {
                Ok(if item != 5 { Some(item * 2) } else { None })
            }
        })
        // context
        .map_err(|error| format!("Stream processing failed: {error}"))
        // consumer
        .inspect(|item| match item {
            Ok(item) => println!("{} {item}", start.elapsed().as_millis()),
            Err(error) => println!("{} Err({error})", start.elapsed().as_millis()),
        })
        .try_for_each(|_| future::ready(Ok(())))
        .await
}

/// Sleeps for so many milliseconds; awaits nothing where there are none.
async fn sleep_millis(millis: i64) {
    if millis > 0 {
        sleep(Duration::from_millis(millis as u64)).await;
    }
}
