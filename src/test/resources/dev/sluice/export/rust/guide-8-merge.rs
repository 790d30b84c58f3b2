//! Guide 8: two channels as one stream
//!
//! Sensor data every 100 ms and commands every 250 ms are merged into one stream, handled in 50 ms
//! each.

use futures::StreamExt;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;
use tokio_stream::wrappers::ReceiverStream;

#[tokio::main]
async fn main() {
    // sensor-channel
    let (sensor_channel_tx, sensor_channel_rx) = mpsc::channel::<i64>(5);

    // control-channel
    let (control_channel_tx, control_channel_rx) = mpsc::channel::<String>(5);

    // sensor
    tokio::spawn(async move {
        for n in 0..5_i64 {
            if sensor_channel_tx.send(n * 10).await.is_err() {
                break;
            }
            sleep(Duration::from_millis(100)).await;
        }
    });

    // control
    tokio::spawn(async move {
        for n in 0..3_i64 {
            if control_channel_tx.send(format!("CMD_{n}")).await.is_err() {
                break;
            }
            sleep(Duration::from_millis(250)).await;
        }
    });

    // sensor-stream
    let sensor_data = ReceiverStream::new(sensor_channel_rx)
        // sensor-data
        .map(|item| format!("SensorData({item})"));
    // control-stream
    let control_command = ReceiverStream::new(control_channel_rx)
        // control-command
        .map(|item| format!("ControlCommand(\"{item}\")"));
    // both
    let both = tokio_stream::StreamExt::merge(sensor_data, control_command);
    // consumer
    tokio::pin!(both);
    while let Some(_) = both.next().await {
        sleep(Duration::from_millis(50)).await;
    }
}
